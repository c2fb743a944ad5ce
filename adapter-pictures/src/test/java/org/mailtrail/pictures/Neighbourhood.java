package org.mailtrail.pictures;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.guarded.Border;
import org.mailtrail.testkit.pictures.PicturesTrial;

/** A stranger's server and one of our own, both on this machine: 127.0.0.1 is foreign here. */
final class Neighbourhood implements PicturesTrial, AutoCloseable {
  private static final Duration PATIENT = Duration.ofSeconds(30);

  final PictureServer stranger = new PictureServer("127.0.0.1");
  final PictureServer own = new PictureServer("127.0.0.2");

  /** Of this machine the stranger's server alone. */
  private final Border border =
      new Border() {
        @Override
        public boolean isOpen(InetAddress address) {
          return address.getHostAddress().equals("127.0.0.1");
        }

        @Override
        public boolean isOpen(int port) {
          return port != own.port();
        }
      };

  private static List<InetAddress> nobodyKnows(String name) throws UnknownHostException {
    throw new UnknownHostException(name);
  }

  RemotePictures pictures(Dns names, Duration deadline) {
    return new PublicPictures(() -> Client.within(border, names, deadline), deadline);
  }

  @Override
  public RemotePictures pictures() {
    return pictures(Neighbourhood::nobodyKnows, PATIENT);
  }

  static InetAddress address(String number) throws UnknownHostException {
    return InetAddress.getByName(number);
  }

  @Override
  public String serving(byte[] bytes, String type) {
    return stranger.serving(bytes, type);
  }

  @Override
  public String leadingTo(String address) {
    return stranger.leadingTo(address);
  }

  @Override
  public String nobody() {
    try (PictureServer gone = new PictureServer("127.0.0.1")) {
      return gone.at("127.0.0.1", "/");
    }
  }

  @Override
  public String withinOurNetwork() {
    return own.serving(new byte[0], "image/gif");
  }

  @Override
  public List<Map<String, String>> asked() {
    return stranger.asked();
  }

  @Override
  public void close() {
    stranger.close();
    own.close();
  }
}
