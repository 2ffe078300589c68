// Latest value wins: at most `limit` messages are under way, and of the values that come meanwhile
// only the newest waits. So a slow kernel or a long line never piles up old pictures.

export function latestWins(send, limit = 2) {
  let flying = 0;
  let waiting = null;
  const pump = () => {
    while (waiting !== null && flying < limit) {
      const value = waiting;
      waiting = null;
      flying += 1;
      send(value);
    }
  };
  return {
    put(value) {
      waiting = value;
      pump();
    },
    landed() {
      flying = Math.max(0, flying - 1);
      pump();
    },
    flying: () => flying,
  };
}
