"""Packs what students get: the notebooks and what these import, and no solution."""
