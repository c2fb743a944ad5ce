package org.mailtrail.webserver;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request as Jetty has read it. */
final class JettyVisit implements ServedRequest {
  private final Request request;

  JettyVisit(Request request) {
    this.request = request;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    return Request.getPathInContext(request);
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /** The Host header; empty when there is none. */
  String host() {
    return header("Host").orElse("");
  }

  /** The address of this machine at which it came in. */
  InetAddress reached() {
    return address(request.getConnectionMetaData().getLocalSocketAddress());
  }

  @Override
  public boolean isFromHere() {
    return address(request.getConnectionMetaData().getRemoteSocketAddress()).isLoopbackAddress()
        && header("Forwarded").isEmpty()
        && header("X-Forwarded-For").isEmpty();
  }

  private static InetAddress address(SocketAddress socket) {
    if (socket instanceof InetSocketAddress internet) {
      return internet.getAddress();
    }
    throw new IllegalStateException("a connection that is none of the Internet's");
  }

  @Override
  public byte[] body(int atMost) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      return in.readNBytes(atMost);
    }
  }
}
