package org.mailtrail.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reaches a server in the same way does so over the same client, until it is broken. */
class LinesTest {
  private final Lines lines = new Lines();

  @AfterEach
  void end() {
    lines.close();
  }

  private OkHttpClient client(Network network) {
    return lines.to(network).http();
  }

  @Test
  void networks_that_are_equal_share_a_client() {
    Network one = Network.standard().patientFor(Duration.ofSeconds(7));
    Network other = Network.standard().patientFor(Duration.ofSeconds(7));

    assertThat(client(one)).isSameAs(client(other));
  }

  @Test
  void who_believes_other_certificates_shares_nothing() throws NoSuchAlgorithmException {
    SSLContext context = SSLContext.getDefault();

    OkHttpClient other = client(Network.standard().trusting(context));

    assertThat(client(Network.standard())).isNotSameAs(other);
    assertThat(client(Network.standard()).connectionPool()).isNotSameAs(other.connectionPool());
    assertThat(client(Network.standard()).dispatcher()).isNotSameAs(other.dispatcher());
  }

  @Test
  void after_one_was_forsaken_the_next_gets_a_fresh_one() {
    Line broken = lines.to(Network.standard());

    broken.forsaken().run();

    assertThat(client(Network.standard())).isNotSameAs(broken.http());
    assertThat(broken.http().dispatcher().executorService().isShutdown())
        .as("who is at work on it goes on")
        .isFalse();
  }

  @Test
  void a_second_mailbox_that_meets_the_same_does_not_forsake_the_fresh_one() {
    Line first = lines.to(Network.standard());
    Line second = lines.to(Network.standard());
    first.forsaken().run();
    OkHttpClient fresh = client(Network.standard());

    second.forsaken().run();

    assertThat(client(Network.standard())).isSameAs(fresh);
  }

  @Test
  void one_who_leaves_ends_nothing_of_the_others_and_the_end_of_all_ends_the_threads() {
    Line line = lines.to(Network.standard());

    line.ended().run();
    assertThat(line.http().dispatcher().executorService().isShutdown()).isFalse();

    lines.close();
    assertThat(line.http().dispatcher().executorService().isShutdown()).isTrue();
  }

  @Test
  void a_line_of_ones_own_ends_with_its_user() {
    Line own = Line.own(Network.standard());

    own.ended().run();

    assertThat(own.http().dispatcher().executorService().isShutdown()).isTrue();
  }
}
