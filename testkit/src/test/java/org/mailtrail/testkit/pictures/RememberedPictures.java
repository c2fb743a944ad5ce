package org.mailtrail.testkit.pictures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mailtrail.application.port.pictures.RemotePictures;

/** The fake on trial, whole or bent. */
final class RememberedPictures implements PicturesTrial {
  private final InMemoryRemotePictures good = new InMemoryRemotePictures();
  private final UnaryOperator<RemotePictures> bending;
  private final Function<Integer, Map<String, String>> telling;
  private int last;

  RememberedPictures(
      UnaryOperator<RemotePictures> bending, Function<Integer, Map<String, String>> telling) {
    this.bending = bending;
    this.telling = telling;
  }

  static RememberedPictures whole() {
    return new RememberedPictures(good -> good, request -> Map.of("user-agent", "plain"));
  }

  private String next() {
    last++;
    return "https://pictures.example/" + last;
  }

  @Override
  public RemotePictures pictures() {
    return bending.apply(good);
  }

  @Override
  public String serving(byte[] bytes, String type) {
    String address = next();
    good.put(address, bytes);
    return address;
  }

  @Override
  public String leadingTo(String address) {
    String from = next();
    good.lead(from, address);
    return from;
  }

  @Override
  public String nobody() {
    return next();
  }

  @Override
  public String withinOurNetwork() {
    String address = "http://10.0.0.1/logo.gif";
    good.put(address, new byte[0]);
    return address;
  }

  @Override
  public List<Map<String, String>> asked() {
    return IntStream.range(0, good.asked().size()).mapToObj(telling::apply).toList();
  }
}
