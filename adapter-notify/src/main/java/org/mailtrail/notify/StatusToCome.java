package org.mailtrail.notify;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** The status of an answer; what else it says is left unread. */
final class StatusToCome extends CompletableFuture<Integer> implements Callback {
  @Override
  public void onResponse(Call call, Response answer) {
    answer.close();
    complete(answer.code());
  }

  @Override
  public void onFailure(Call call, IOException broken) {
    completeExceptionally(broken);
  }
}
