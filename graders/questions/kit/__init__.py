"""What several labs ask and observe with: probes, stub networks, manners."""
