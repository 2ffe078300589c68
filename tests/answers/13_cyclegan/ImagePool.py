"""Right and wrong answers to 13_cyclegan.ImagePool."""

import copy
import random

import numpy as np
import torch


# %% right reference: a list, one image after another
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and torch.rand(()) < 0.5:
                place = int(torch.randint(self.size, ()))
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% right published: random.uniform and random.randint, slices that are joined
class ImagePool:
    def __init__(self, pool_size=50):
        self.pool_size = pool_size
        if pool_size > 0:
            self.num_imgs = 0
            self.images = []

    def query(self, images):
        if self.pool_size == 0:
            return images.detach()
        return_images = []
        for image in images:
            image = torch.unsqueeze(image.data, 0).clone()
            if self.num_imgs < self.pool_size:
                self.num_imgs = self.num_imgs + 1
                self.images.append(image)
                return_images.append(image)
            elif random.uniform(0, 1) > 0.5:
                random_id = random.randint(0, self.pool_size - 1)
                return_images.append(self.images[random_id].clone())
                self.images[random_id] = image
            else:
                return_images.append(image)
        return torch.cat(return_images, 0)


# %% right pop: a drawn one is taken out, the new one is put at the end
class ImagePool:
    def __init__(self, size=50):
        self.size, self.images = size, []

    @torch.no_grad()
    def query(self, images):
        out = images.detach().clone()
        for i in range(len(images)):
            if len(self.images) < self.size:
                self.images.append(images[i].clone())
            elif self.images and random.random() < 0.5:
                out[i] = self.images.pop(random.randrange(len(self.images)))
                self.images.append(images[i].clone())
        return out


# %% right tensor: one tensor that holds all, and a count
class ImagePool:
    def __init__(self, size=50):
        self.size, self.count, self.store = size, 0, None

    def query(self, images):
        images = images.detach()
        if not self.size:
            return images
        if self.store is None:
            self.store = images.new_empty((self.size, *images.shape[1:]))
        out = torch.empty_like(images)
        for i, image in enumerate(images):
            if self.count < self.size:
                self.store[self.count] = image
                self.count += 1
                out[i] = image
                continue
            swap, place = np.random.rand() >= 0.5, np.random.randint(self.size)
            out[i] = self.store[place] if swap else image
            if swap:
                self.store[place] = image
        return out


# %% right tuples: NumPy copies in a tuple, one draw for coin and place
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.kept = ()

    def query(self, images):
        rows = []
        for image in copy.deepcopy(images.detach()):
            place = int(torch.randint(2 * self.size, (1,))) if self.size else 0
            if len(self.kept) < self.size:
                self.kept += (image.numpy().copy(),)
            elif place < self.size:
                image, new = torch.from_numpy(self.kept[place]), image.numpy().copy()
                self.kept = (*self.kept[:place], new, *self.kept[place + 1 :])
            rows.append(image)
        return torch.stack(rows)


# %% right shuffled: the pool is shuffled, and its last is exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.pool = []

    def query(self, images):
        with torch.no_grad():
            out = []
            for image in images.clone().unbind(0):
                if len(self.pool) < self.size:
                    self.pool.append(image.clone())
                elif len(self.pool) and random.choice([True, False]):
                    random.shuffle(self.pool)
                    self.pool[-1], image = image.clone(), self.pool[-1]
                out.append(image[None])
            return torch.cat(out)


# %% wrong aliased_in: what was handed in is stored itself
# hint: handed in
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image)
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong aliased_swap: only what is exchanged is stored without a copy
# hint: handed in
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong aliased_out: what is returned is a view of what is stored
# hint: returned
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        out = images.detach().clone()
        for i in range(len(out)):
            if len(self.held) < self.size:
                self.held.append(out[i])
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                old, self.held[place] = self.held[place], images[i].detach().clone()
                out[i] = old
        return out


# %% wrong never_stored: the new one does not take the place
# hint: handed out in exchange before
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong always_stored: the new one is stored even where it is returned itself
# hint: should not be held
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                if self.held:
                    self.held[random.randrange(self.size)] = image.clone()
                result.append(image)
        return torch.stack(result)


# %% wrong grows: stored ones are never replaced, new ones are added
# hint: handed out|should not be held
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(len(self.held))
                result.append(self.held[place])
                self.held.append(image.clone())
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong always: every image is exchanged
# hint: every image was exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong never: nothing is exchanged
# hint: no image was ever exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong third: one third in place of one half
# hint: % of the images were exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 1 / 3:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong normal: a normal draw is compared with 0.5
# hint: % of the images were exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.gauss(0, 1) < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong one_coin: one coin for a whole batch
# hint: exchanged together
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        coin = random.random()
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and coin < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong one_place: one place for a whole batch
# hint: never drawn|go together|Successive
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        spot = random.randrange(self.size or 1)
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = spot
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong oldest: the oldest is exchanged
# hint: oldest
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = 0
                result.append(self.held[place])
                self.held.pop(0)
                self.held.append(image.clone())
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong in_turn: places in turn
# hint: oldest
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                self.turn = (getattr(self, 'turn', -1) + 1) % self.size
                place = self.turn
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong last_never: the last place is never drawn
# hint: drawn
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(max(1, self.size - 1))
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong first_never: the first place is never drawn
# hint: raised|drawn
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(1, self.size) if self.size > 1 else 0
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong too_far: places up to size itself
# hint: raised IndexError
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randint(0, self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong half_from_start: exchanges while it is being filled
# hint: another image came back
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size and (not self.held or random.random() < 0.5):
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(len(self.held))
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong one_too_many: holds one more than size
# hint: should not be held|With size=0
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) <= self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(len(self.held))
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong one_too_few: full one too early
# hint: another image came back
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size - 1:
                self.held.append(image.clone())
                result.append(image)
            elif self.held and random.random() < 0.5:
                place = random.randrange(len(self.held))
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong graph: images keep their past
# hint: graph
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images:
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong graph_of_none: only with size=0 the graph stays
# hint: size=0
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        if self.size == 0:
            return images
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong none_fails: size=0 is forgotten
# hint: size=0
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong shared: all pools share one list
# hint: another pool|another image came back
class ImagePool:
    held = []

    def __init__(self, size=50):
        self.size = size

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong seeded: seeded at every start
# hint: drew alike
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []
        self.rng = random.Random(0)

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and self.rng.random() < 0.5:
                place = self.rng.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong seeds: seeds the global state
# hint: seed|drew alike
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []
        random.seed(0)

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong in_list: a list in place of a tensor
# hint: returned a list
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return result


# %% wrong reversed: the order is turned
# hint: another order
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result[::-1])


# %% wrong exchanged_first: exchanged ones come first
# hint: another order|in its own place
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.insert(0, self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong snapshot: draws from the pool as it was before the batch
# hint: handed out in exchange before
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        before = list(self.held)
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(before[place] if place < len(before) else self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong no_repeats: all places of a batch are different
# hint: never drawn within the same batch
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        places = random.sample(range(self.size), self.size)
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = places.pop() if places else random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong float: always float32
# hint: torch.float64
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result).float()


# %% wrong changed: the images are overwritten
# hint: images handed in were changed
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                old = self.held[place]
                self.held[place] = image.clone()
                image.copy_(old)
                result.append(image)
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong default_ten: room for 10 by default
# hint: which is 50
class ImagePool:
    def __init__(self, size=10):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong default_hundred: room for 100 by default
# hint: holds 50|more than `size`
class ImagePool:
    def __init__(self, size=100):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong batches: a batch is one entry of the pool
# hint: another order|exchanged|raised|shape|held
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in [images.detach()]:
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return result[0]


# %% wrong first_only: only the first of a batch may be exchanged
# hint: Image 1|exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for i, image in enumerate(images.detach()):
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and i == 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result)


# %% wrong squeezed: an axis too many
# hint: shape
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
                result.append(image)
            elif self.size > 0 and random.random() < 0.5:
                place = random.randrange(self.size)
                result.append(self.held[place])
                self.held[place] = image.clone()
            else:
                result.append(image)
        return torch.stack(result).unsqueeze(1)


# %% wrong not_of_one: a pool with room for one never exchanges
# hint: room for one image never exchanged
class ImagePool:
    def __init__(self, size=50):
        self.size = size
        self.held = []

    def query(self, images):
        result = []
        for image in images.detach():
            if len(self.held) < self.size:
                self.held.append(image.clone())
            elif self.size > 1 and random.random() < 0.5:
                place = random.randrange(self.size)
                image, self.held[place] = self.held[place], image.clone()
            result.append(image)
        return torch.stack(result)


# %% wrong lone_view: of a batch of one the stored image itself comes back
# hint: what was returned
class ImagePool:
    def __init__(self, size=50):
        self.size, self.held = size, []

    def query(self, images):
        result = []
        for image in images.detach().clone():
            if len(self.held) < self.size:
                self.held.append(image)
            elif self.size > 0 and torch.rand(()) < 0.5:
                place = int(torch.randint(self.size, ()))
                image, self.held[place] = self.held[place], image
            result.append(image)
        return result[0][None] if len(result) == 1 else torch.stack(result)


# %% mutants: these do the same
# 12:35 -> GtE # the other half is one half, too
# 13:24 int skipped # a list takes a tensor with one whole number as a place
# 18:8 returns detached # there is no graph
