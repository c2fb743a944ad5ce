package org.mailtrail.web.site;

import java.util.Optional;
import org.mailtrail.web.shape.ApiOperation;

/**
 * One line of the table of routes.
 *
 * @param method how it is asked
 * @param path its path, with names in braces
 * @param admission who is let in
 * @param handler what answers
 * @param isSealed whether a change is refused without the seal against forged requests
 * @param operation what it does, for programs; absent for pages
 */
public record Route(
    Method method,
    String path,
    Admission admission,
    Handler handler,
    boolean isSealed,
    Optional<ApiOperation> operation) {
  /** One whose changes want the seal. */
  public Route(Method method, String path, Admission admission, Handler handler) {
    this(method, path, admission, handler, true, Optional.empty());
  }

  /** The methods that are served: one that reads, one that changes. */
  public enum Method {
    /** Reads. */
    GET,
    /** Changes; wants the session's token against forged requests. */
    POST
  }

  /** Answers a visit. */
  @FunctionalInterface
  public interface Handler {
    /** The answer; what a port throws is shown as an error page. */
    Reply answer(Visit visit);
  }

  /** One that reads. */
  public static Route get(String path, Admission admission, Handler handler) {
    return new Route(Method.GET, path, admission, handler);
  }

  /** One that changes. */
  public static Route post(String path, Admission admission, Handler handler) {
    return new Route(Method.POST, path, admission, handler);
  }

  /**
   * One that takes what another site has the browser send here; the handler itself must know that
   * it was asked for.
   */
  public static Route answer(String path, Handler handler) {
    return new Route(Method.POST, path, Admission.EVERYBODY, handler, false, Optional.empty());
  }

  /** Whether it is part of the interface for programs. */
  public boolean isForPrograms() {
    return path.startsWith("/api/");
  }
}
