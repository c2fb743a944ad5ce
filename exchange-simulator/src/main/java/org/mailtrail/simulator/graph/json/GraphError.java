package org.mailtrail.simulator.graph.json;

import org.mailtrail.simulator.http.Response;

/** An error in Graph's shape (learn.microsoft.com/graph/errors). */
public final class GraphError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public GraphError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public static GraphError badRequest(String message) {
    return new GraphError(400, "RequestBroker--ParseUri", message);
  }

  public static GraphError itemNotFound() {
    return new GraphError(
        404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }

  public static GraphError folderNotFound() {
    return new GraphError(
        404, "ErrorItemNotFound", "The specified folder could not be found in the store.");
  }

  public static GraphError noSuchUser() {
    return new GraphError(404, "ErrorInvalidUser", "The requested user is invalid.");
  }

  public Response response() {
    return JsonBodies.response(
        status,
        json -> {
          json.writeObjectFieldStart("error");
          json.writeStringField("code", code);
          json.writeStringField("message", String.valueOf(getMessage()));
          json.writeEndObject();
        });
  }
}
