package org.mailtrail.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pictures.PictureType;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.port.pictures.RemotePictures;

class PublicPicturesTest {
  private static final byte[] GIF = gif(1, 1);
  private static final Duration SHORT = Duration.ofMillis(500);

  private final Neighbourhood near = new Neighbourhood();

  @AfterEach
  void close() {
    near.close();
  }

  private static byte[] gif(int width, int height) {
    byte[] head = "GIF89a    \0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    head[6] = (byte) width;
    head[7] = (byte) (width >> 8);
    head[8] = (byte) height;
    head[9] = (byte) (height >> 8);
    return head;
  }

  private static String came(RemotePicture one) {
    return one.match(fetched -> fetched.type().name(), missed -> missed.why().name());
  }

  private static List<String> came(RemotePictures pictures, String... addresses) {
    return pictures.fetch(List.of(addresses)).stream().map(PublicPicturesTest::came).toList();
  }

  private static List<String> came(Neighbourhood near, PictureServer.Answer answer) {
    return came(near.pictures(), near.stranger.answering(answer));
  }

  /** Knows one name, by these addresses, one after the other. */
  private static Dns knowing(List<List<String>> answers, List<String> asked) {
    return name -> {
      List<String> now = answers.get(Math.min(asked.size(), answers.size() - 1));
      asked.add(name);
      List<InetAddress> addresses = new ArrayList<>();
      for (String one : now) {
        addresses.add(address(one));
      }
      return addresses;
    };
  }

  private static InetAddress address(String number) throws UnknownHostException {
    return InetAddress.getByName(number);
  }

  @Test
  void an_answer_without_end_is_left() {
    assertThat(
            came(
                near,
                out -> {
                  PictureServer.head(out, "200 OK");
                  out.write(GIF);
                  byte[] more = new byte[65_536];
                  while (true) {
                    out.write(more);
                  }
                }))
        .containsExactly(Why.TOO_LARGE.name());
  }

  @Test
  void one_that_says_how_long_it_is_is_not_even_begun() {
    assertThat(came(near, PictureServer.status("200 OK\r\nContent-Length: 5000001")))
        .containsExactly(Why.TOO_LARGE.name());
  }

  @Test
  void a_head_without_end_is_left() {
    assertThat(
            came(
                near,
                out -> {
                  out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
                  while (true) {
                    out.write("X-More: more\r\n".getBytes(StandardCharsets.ISO_8859_1));
                  }
                }))
        .containsExactly(Why.NOT_REACHED.name());
  }

  @Test
  void who_says_nothing_more_is_waited_for_until_the_deadline_of_all() {
    RemotePictures hasty = near.pictures(Dns.SYSTEM, SHORT);
    String slow = near.stranger.answering(near.stranger.falteringAfter(GIF));
    String silent = near.stranger.answering(near.stranger.falteringAfter(new byte[0]));
    List<String> many = new ArrayList<>(Collections.nCopies(20, slow));
    many.add(silent);

    assertThat(hasty.fetch(many).stream().map(PublicPicturesTest::came))
        .hasSize(21)
        .containsOnly(Why.TOO_SLOW.name());
  }

  @Test
  void others_are_fetched_after_a_round_that_was_broken_off() {
    RemotePictures hasty = near.pictures(Dns.SYSTEM, SHORT);
    String slow = near.stranger.answering(near.stranger.falteringAfter(GIF));
    hasty.fetch(Collections.nCopies(RemotePictures.MOST, slow));

    assertThat(came(hasty, near.serving(GIF, "image/gif"))).containsExactly(PictureType.GIF.name());
  }

  @Test
  void redirects_are_followed_three_times_and_loops_end() {
    String picture = near.serving(GIF, "image/gif");
    String three = near.leadingTo(near.leadingTo(near.leadingTo(picture)));
    assertThat(came(near.pictures(), three)).containsExactly(PictureType.GIF.name());
    assertThat(came(near.pictures(), near.leadingTo(three)))
        .containsExactly(Why.NOT_REACHED.name());

    int before = near.asked().size();
    assertThat(came(near, PictureServer.status("307 Loop\r\nLocation: ?again")))
        .containsExactly(Why.NOT_REACHED.name());
    assertThat(near.asked()).hasSizeLessThanOrEqualTo(before + 4);
  }

  @Test
  void whatever_else_a_server_wants_it_is_asked_once() {
    for (String status :
        List.of(
            "401 Sign in\r\nWWW-Authenticate: Basic realm=\"x\"",
            "407 Sign in\r\nProxy-Authenticate: Basic realm=\"x\"",
            "408 Late",
            "503 Busy\r\nRetry-After: 0",
            "503 Busy\r\nRetry-After: 99999999999999999999",
            "204 Nothing",
            "206 Part\r\nContent-Range: bytes 0-1/2",
            "404 Gone",
            "999 What")) {
      int before = near.asked().size();
      assertThat(came(near, PictureServer.status(status)))
          .as(status)
          .containsExactly(Why.NOT_REACHED.name());
      assertThat(near.asked()).as(status).hasSize(before + 1);
    }
  }

  @Test
  void what_is_no_answer_at_all_is_missed() {
    for (String answer :
        List.of("", "\0\0\0", "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\n: \r\n\r\n")) {
      assertThat(came(near, out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1))))
          .as(answer)
          .doesNotContain(PictureType.GIF.name());
    }
  }

  @Test
  void a_picture_of_too_many_dots_is_missed() {
    assertThat(
            came(
                near.pictures(),
                near.serving(gif(60_000, 60_000), "image/gif"),
                near.serving(gif(0, 10), "image/gif"),
                near.serving(gif(600, 200), "image/gif")))
        .containsExactly(Why.TOO_LARGE.name(), Why.TOO_LARGE.name(), PictureType.GIF.name());
  }

  @Test
  void a_name_is_looked_up_once_and_what_was_looked_at_is_reached() {
    near.serving(GIF, "image/gif");
    List<String> asked = new ArrayList<>();
    RemotePictures pictures =
        near.pictures(
            knowing(List.of(List.of("127.0.0.1"), List.of("127.0.0.2")), asked),
            Duration.ofSeconds(30));
    String address = near.stranger.at("rebinding.example", "/0");

    assertThat(came(pictures, address)).containsExactly(PictureType.GIF.name());
    assertThat(asked).containsExactly("rebinding.example");
    assertThat(came(pictures, address)).containsExactly(Why.ADDRESS_NOT_ALLOWED.name());
    assertThat(near.own.asked()).isEmpty();
  }

  @Test
  void a_name_that_leads_into_our_network_too_is_not_followed_anywhere() {
    List<String> asked = new ArrayList<>();
    RemotePictures pictures =
        near.pictures(
            knowing(List.of(List.of("127.0.0.1", "127.0.0.2")), asked), Duration.ofSeconds(30));
    near.serving(GIF, "image/gif");

    assertThat(came(pictures, near.stranger.at("both.example", "/0")))
        .containsExactly(Why.ADDRESS_NOT_ALLOWED.name());
    assertThat(near.asked()).isEmpty();
  }

  @Test
  void a_redirect_by_name_or_number_into_our_network_reaches_nobody() {
    near.own.serving(GIF, "image/gif");
    RemotePictures pictures =
        near.pictures(
            knowing(List.of(List.of("127.0.0.2")), new ArrayList<>()), Duration.ofSeconds(30));

    assertThat(
            came(
                pictures,
                near.leadingTo(near.own.at("inside.example", "/0")),
                near.leadingTo(near.own.at("127.0.0.2", "/0")),
                near.leadingTo(near.own.at("2130706434", "/0")),
                near.leadingTo(near.own.at("0x7f.2", "/0")),
                near.leadingTo(near.own.at("[::ffff:127.0.0.2]", "/0")),
                near.own.at("127.2", "/0")))
        .containsOnly(Why.ADDRESS_NOT_ALLOWED.name());
    assertThat(near.own.asked()).isEmpty();
  }

  @Test
  void the_real_border_lets_nobody_onto_this_machine() {
    RemotePictures real = PictureAdapters.fromPublicServers();
    String here = near.serving(GIF, "image/gif");

    assertThat(
            came(
                real,
                here,
                here.replace("127.0.0.1", "localhost"),
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "https://169.254.169.254/latest/meta-data/"))
        .containsOnly(Why.ADDRESS_NOT_ALLOWED.name());
    assertThat(near.asked()).isEmpty();
  }
}
