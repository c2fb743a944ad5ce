package org.mailtrail.testkit.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pictures.PictureType;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.port.pictures.RemotePictures;

/** What every {@link RemotePictures} keeps. Extend it, give it yours, and run it. */
public abstract class RemotePicturesContract {
  /** A GIF of one dot. */
  private static final byte[] GIF =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  /** A PNG of one dot. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
                  + "ErkJggg==");

  /** A contract to be kept. */
  protected RemotePicturesContract() {
    // the hook gives what is tried
  }

  /** A server at which nothing lies. */
  protected abstract PicturesTrial empty();

  private static String came(RemotePicture one) {
    return one.match(fetched -> fetched.type().name(), missed -> missed.why().name());
  }

  private static List<String> fetch(PicturesTrial trial, String... addresses) {
    return trial.pictures().fetch(List.of(addresses)).stream()
        .map(RemotePicturesContract::came)
        .toList();
  }

  /** What a browser would show, or read to its end, as long as this. */
  private static byte[] longAs(int bytes) {
    return Arrays.copyOf(GIF, bytes);
  }

  @Test
  final void a_picture_comes_as_it_lies_with_the_type_that_its_bytes_show() {
    PicturesTrial trial = empty();
    String address = trial.serving(PNG, "text/html");

    RemotePicture one = trial.pictures().fetch(List.of(address)).get(0);

    assertThat(came(one)).isEqualTo(PictureType.PNG.name());
    assertThat(one.match(RemotePicture.Fetched::bytes, missed -> new byte[0])).isEqualTo(PNG);
  }

  @Test
  final void each_has_its_answer_in_order_also_where_nobody_answers() {
    PicturesTrial trial = empty();
    String png = trial.serving(PNG, "image/png");
    String gif = trial.serving(GIF, "image/gif");

    assertThat(fetch(trial, gif, trial.nobody(), png))
        .containsExactly(PictureType.GIF.name(), Why.NOT_REACHED.name(), PictureType.PNG.name());
    assertThat(fetch(trial)).isEmpty();
  }

  @Test
  final void what_is_no_picture_is_missed_whatever_its_server_says() {
    PicturesTrial trial = empty();
    byte[] page = "<html><script>x()</script>".getBytes(StandardCharsets.UTF_8);
    byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

    assertThat(
            fetch(
                trial,
                trial.serving(page, "image/png"),
                trial.serving(drawing, "image/svg+xml"),
                trial.serving(new byte[0], "image/gif")))
        .containsOnly(Why.NO_PICTURE.name());
  }

  @Test
  final void what_is_too_large_alone_or_together_is_missed() {
    PicturesTrial trial = empty();
    String large = trial.serving(longAs(RemotePictures.LARGEST), "image/gif");
    String larger = trial.serving(longAs(RemotePictures.LARGEST + 1), "image/gif");

    assertThat(fetch(trial, larger, large))
        .containsExactly(Why.TOO_LARGE.name(), PictureType.GIF.name());
    assertThat(Collections.frequency(fetch(trial, large, large, large), PictureType.GIF.name()))
        .isEqualTo(RemotePictures.LARGEST_SUM / RemotePictures.LARGEST);
  }

  @Test
  final void of_many_only_so_many_are_asked_for() {
    PicturesTrial trial = empty();
    List<String> many =
        new ArrayList<>(Collections.nCopies(RemotePictures.MOST, trial.serving(GIF, "image/gif")));
    many.add(many.get(0));

    List<String> came = fetch(trial, many.toArray(String[]::new));

    assertThat(came.subList(0, RemotePictures.MOST)).containsOnly(PictureType.GIF.name());
    assertThat(came.get(RemotePictures.MOST)).isEqualTo(Why.TOO_MANY.name());
    assertThat(trial.asked()).hasSize(RemotePictures.MOST);
  }

  @Test
  final void what_is_no_address_of_the_web_is_not_asked_for() {
    PicturesTrial trial = empty();
    String user = trial.serving(GIF, "image/gif").replaceFirst("//", "//jr:secret@");

    assertThat(
            fetch(
                trial,
                "",
                "file:///etc/passwd",
                "ftp://files.example/x.gif",
                "javascript:x()",
                "jar:https://files.example/x.jar!/x.gif",
                "x.gif",
                "https://",
                user))
        .containsOnly(Why.ADDRESS_NOT_ALLOWED.name());
    assertThat(trial.asked()).isEmpty();
  }

  @Test
  final void our_own_network_is_not_reached_nor_by_a_redirect() {
    PicturesTrial trial = empty();
    String within = trial.withinOurNetwork();

    assertThat(fetch(trial, within, trial.leadingTo(within)))
        .containsOnly(Why.ADDRESS_NOT_ALLOWED.name());
    assertThat(fetch(trial, trial.leadingTo(trial.serving(GIF, "image/gif"))))
        .containsExactly(PictureType.GIF.name());
  }

  @Test
  final void what_is_asked_tells_nothing_of_who_looks_and_is_the_same_each_time() {
    PicturesTrial trial = empty();
    String address = trial.serving(GIF, "image/gif");
    fetch(trial, address);
    fetch(trial, address, trial.leadingTo(address));

    List<Map<String, String>> asked = trial.asked();

    assertThat(asked).hasSize(4);
    assertThat(new HashSet<>(asked)).hasSize(1);
    assertThat(asked.get(0).keySet())
        .isSubsetOf("host", "user-agent", "accept", "accept-encoding", "connection");
    assertThat(String.valueOf(asked.get(0).get("user-agent")))
        .doesNotContainIgnoringCase("java")
        .doesNotContainIgnoringCase("http")
        .doesNotContainIgnoringCase("mailtrail");
  }
}
