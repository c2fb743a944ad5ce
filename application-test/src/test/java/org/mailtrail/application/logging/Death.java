package org.mailtrail.application.logging;

/** A process is killed: from this call on, it does nothing any more. */
public final class Death extends Error {
  private static final long serialVersionUID = 1L;

  public Death(String call) {
    super("killed at " + call);
  }

  /**
   * Kills at the n-th call of a port: before it has an effect, or right after. Calls can come from
   * two threads.
   */
  public static final class AtCall implements Tap {
    private final int last;
    private final boolean afterwards;
    private int calls;
    private boolean dead;

    public AtCall(int last, boolean afterwards) {
      this.last = last;
      this.afterwards = afterwards;
    }

    public synchronized boolean hasStruck() {
      return dead;
    }

    @Override
    public synchronized void before(String call, Object[] arguments) {
      calls++;
      strikeIf(dead || (!afterwards && calls >= last), call);
    }

    @Override
    public synchronized void after(String call) {
      strikeIf(dead || (afterwards && calls >= last), call);
    }

    private void strikeIf(boolean due, String call) {
      if (due) {
        dead = true;
        throw new Death(call);
      }
    }
  }
}
