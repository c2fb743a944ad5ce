package org.mailtrail.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.web.message.picture.LeftOut;
import org.mailtrail.web.message.picture.SafeBody;

class DocumentPicturesTest {
  private static final String DATA = "data:image/png;base64,iVBORw0KGgo=";

  private static LeftOut leftOut(String html) {
    return SafeHtml.of(html, Map.of()).leftOut();
  }

  private static String shown(String html, Map<String, String> fetched) {
    return SafeHtml.of(html, Map.of()).html(fetched, "Missing");
  }

  /** Whatever is asked for is there. */
  private static Map<String, String> everything() {
    return new HashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      public String get(Object address) {
        return DATA;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"https://news.example/a?b=1&amp;c=2\">",
        "<img src='//news.example/a?b=1&c=2'>",
        "<IMG SRC=https://news.example/a?b=1&c=2 >",
        "<img src=\" \n https://news.example/a?b=1&c=2 \">",
        "<img src=\"&#104;ttps:&#x2F;/news.example/a?b=1&c=2\" width=2 height=1>",
        "<img src=https://news.example/a?b=1&c=2><img src=https://news.example/a?b=1&c=2>",
        "<table><tr><td><img srcset=x.png src=https://news.example/a?b=1&c=2>"
      })
  void a_picture_of_elsewhere_is_known_however_it_is_written(String html) {
    assertThat(leftOut(html)).isEqualTo(new LeftOut(List.of("https://news.example/a?b=1&c=2"), 0));
    assertThat(shown(html, Map.of("https://news.example/a?b=1&c=2", DATA)))
        .contains("src=\"" + DATA + "\"")
        .doesNotContain("news.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width=1 height=1",
        "width=\"1px\" height=\"0\"",
        "style=\"width:1px;height:1px\"",
        "style=\"height: 0; width: 1.0px\" width=600",
        "width=1 style='height:1px'"
      })
  void a_picture_of_one_dot_is_counted_and_never_asked_for(String size) {
    String html = "<p>x<img src=https://spy.example/a " + size + ">y<img src=cid:a " + size + ">";

    assertThat(leftOut(html)).isEqualTo(new LeftOut(List.of(), 1));
    assertThat(shown(html, everything())).doesNotContain("data:").doesNotContain("spy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table background=https://spy.example/a><tr><td background=//spy.example/b>x",
        "<p style=\"background:url(https://spy.example/a)\">x",
        "<div style=\"background-image:url('//spy.example/a')\">x",
        "<img srcset=\"https://spy.example/a 2x\">",
        "<picture><source srcset=https://spy.example/a></picture>",
        "<input type=image src=https://spy.example/a>",
        "<video poster=https://spy.example/a></video>",
        "<img src=\"data:,0\"><img src=\"data:image/png;base64,AAAA\">",
        "<img src=http:/spy.example/a><img src=a.png><img src=/a.png><img src=file:///a>"
      })
  void what_else_points_elsewhere_is_left_out_and_not_offered(String html) {
    assertThat(leftOut(html)).isEqualTo(LeftOut.none());
    assertThat(shown(html, everything())).doesNotContain("spy").doesNotContain("data:");
  }

  @Test
  void a_picture_that_is_not_there_has_its_own_words_or_ours() {
    assertThat(
            shown(
                "<img src=//a.example/1 alt=House><img src=//a.example/2 alt=''><img"
                    + " src=//a.example/3>",
                Map.of()))
        .isEqualTo("<img alt=\"House\" /><img alt=\"Missing\" /><img alt=\"Missing\" />");
  }

  @Test
  void a_picture_that_its_sender_has_no_words_for_stays_without_where_it_is_shown() {
    String html = "<img src=//a.example/1 alt=\"\"><img src=//a.example/2 alt='A & \"B\"'>";

    assertThat(shown(html, everything()))
        .isEqualTo(
            "<img src=\""
                + DATA
                + "\" alt=\"\" /><img src=\""
                + DATA
                + "\" alt=\"A &amp; &#34;B&#34;\" />");
    assertThat(SafeHtml.of(html, Map.of()).html(Map.of(), "a \"b\" & c"))
        .startsWith("<img alt=\"a &quot;b&quot; &amp; c\" />");
  }

  @Test
  void one_document_is_shown_without_and_with_what_was_fetched() {
    SafeBody body =
        SafeHtml.of("<img src=cid:a><img src=//b.example/1>x", Map.of("a", DATA, "b", DATA));

    assertThat(body.shown()).containsExactly("a");
    assertThat(body.leftOut().addresses()).containsExactly("https://b.example/1");
    assertThat(body.html()).isEqualTo("<img src=\"" + DATA + "\" /><img />x");
    assertThat(body.html(Map.of("https://b.example/1", DATA), ""))
        .isEqualTo(("<img src=\"" + DATA + "\" />").repeat(2) + "x");
  }

  @Test
  void a_picture_that_stands_in_a_document_without_end_ends() {
    String large = "data:image/png;base64," + "A".repeat(4_000_000);
    Map<String, String> fetched = Map.of("https://a.example/1", large);
    String html = "<img src=https://a.example/1>".repeat(1_000);

    assertThat(shown(html, fetched).length()).isBetween(36_000_000, 41_000_000);
    assertThat(SafeHtml.of("<img src=cid:a>".repeat(1_000), Map.of("a", large)).html().length())
        .isLessThan(41_000_000);
  }

  @Test
  void in_hostile_mail_no_address_of_a_picture_comes_through_whatever_was_fetched()
      throws IOException {
    for (String html : HostileMail.all()) {
      String safe = shown(html, everything());
      assertThat(safe).as(html).doesNotContainPattern("(?i)\\ssrc=\"(?!data:image/png)");
    }
  }

  @Test
  void what_is_no_picture_is_not_put_in_and_no_message_can_name_a_place() {
    String html = "<img src=https://a.example/1>data:,0<p title='data:,0'>";

    assertThat(shown(html, Map.of("https://a.example/1", "data:image/png;base64,A\" onload=\"x")))
        .isEqualTo("<img alt=\"Missing\" />data:,0<p title=\"data:,0\"></p>");
  }
}
