package org.mailtrail.testkit.pictures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pictures.PictureType;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Fetched;
import org.mailtrail.application.port.pictures.RemotePicture.Missed;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.testkit.Strictness;

class RemotePicturesContractIsStrictTest {
  private static PicturesTrial onTrial = RememberedPictures.whole();

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            bent(
                "a_picture_comes_as_it_lies_with_the_type_that_its_bytes_show",
                good -> addresses -> all(addresses, fetched(PictureType.PNG))),
            bent(
                "each_has_its_answer_in_order_also_where_nobody_answers",
                good -> addresses -> backwards(good.fetch(addresses))),
            bent(
                "what_is_no_picture_is_missed_whatever_its_server_says",
                good -> addresses -> all(addresses, fetched(PictureType.GIF))),
            bent(
                "what_is_too_large_alone_or_together_is_missed",
                good -> addresses -> oneByOne(good, addresses)),
            bent(
                "of_many_only_so_many_are_asked_for",
                good -> addresses -> oneByOne(good, addresses)),
            bent(
                "what_is_no_address_of_the_web_is_not_asked_for",
                good -> addresses -> all(addresses, new Missed(Why.NOT_REACHED))),
            bent(
                "our_own_network_is_not_reached_nor_by_a_redirect",
                good -> addresses -> all(addresses, fetched(PictureType.GIF))),
            telling("what_is_asked_tells_nothing_of_who_looks_and_is_the_same_each_time")));
  }

  private static RemotePicture fetched(PictureType type) {
    return new Fetched(type, "GIF89a".getBytes(StandardCharsets.US_ASCII));
  }

  private static List<RemotePicture> all(List<String> addresses, RemotePicture one) {
    return Collections.nCopies(addresses.size(), one);
  }

  private static List<RemotePicture> backwards(List<RemotePicture> came) {
    List<RemotePicture> turned = new ArrayList<>(came);
    Collections.reverse(turned);
    turned.add(new Missed(Why.TOO_SLOW));
    return turned;
  }

  /** Counts nothing over all of them. */
  private static List<RemotePicture> oneByOne(RemotePictures good, List<String> addresses) {
    return addresses.stream().map(one -> good.fetch(List.of(one)).get(0)).toList();
  }

  private static Map.Entry<String, Runnable> bent(
      String clause, UnaryOperator<RemotePictures> bending) {
    return Map.entry(
        clause,
        () -> onTrial = new RememberedPictures(bending, request -> Map.of("user-agent", "plain")));
  }

  private static Map.Entry<String, Runnable> telling(String clause) {
    return Map.entry(
        clause,
        () ->
            onTrial =
                new RememberedPictures(
                    good -> good, request -> Map.of("cookie", "visit=" + request)));
  }

  static final class Trial extends RemotePicturesContract {
    @Override
    protected PicturesTrial empty() {
      return onTrial;
    }
  }
}
