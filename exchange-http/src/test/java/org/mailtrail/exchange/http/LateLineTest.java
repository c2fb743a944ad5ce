package org.mailtrail.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.internal.connection.RealCall;
import org.junit.jupiter.api.Test;
import org.mailtrail.exchange.http.connection.PromptSockets;

/** One client carries all requests, and it is the client that a network makes. */
class LateLineTest {
  private static final Request REQUEST = new Request.Builder().url("https://a.example").build();

  private static OkHttpClient client(Call call) {
    return ((RealCall) call).getClient();
  }

  @Test
  void all_requests_go_over_one_client_of_the_network() {
    LateLine line = new LateLine(Network.standard());

    OkHttpClient first = client(line.newCall(REQUEST));

    assertThat(client(line.newCall(REQUEST))).isSameAs(first);
    assertThat(first.socketFactory()).isInstanceOf(PromptSockets.class);
    assertThat(first.followRedirects()).isFalse();
  }
}
