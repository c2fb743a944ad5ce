package org.mailtrail.exchange.http;

/** A file of certificates that cannot be believed, or not now. */
public final class UntrustworthyFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String problem;
  private final String remedy;

  UntrustworthyFile(String problem, String remedy) {
    super(problem + ". " + remedy);
    this.problem = problem;
    this.remedy = remedy;
  }

  /** What is wrong, after the name of whatever names the file: {@code names no readable file}. */
  public String problem() {
    return problem;
  }

  /** What to do, in whole sentences. */
  public String remedy() {
    return remedy;
  }
}
