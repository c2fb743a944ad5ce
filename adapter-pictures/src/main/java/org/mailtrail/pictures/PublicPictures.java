package org.mailtrail.pictures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Missed;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.port.pictures.RemotePictures;

/** Pictures over HTTP, some at a time, all of a message within one deadline. */
final class PublicPictures implements RemotePictures {
  /** In the whole process; each may hold {@link RemotePictures#LARGEST} bytes. */
  private static final int AT_ONCE = 6;

  private final Supplier<OkHttpClient> making;
  private final Duration deadline;
  private final ExecutorService hands = hands();
  private @Nullable OkHttpClient client;

  PublicPictures(Supplier<OkHttpClient> making, Duration deadline) {
    this.making = making;
    this.deadline = deadline;
  }

  /** Made when first somebody asks: most commands show no pictures. */
  private synchronized OkHttpClient client() {
    OkHttpClient made = client;
    if (made == null) {
      made = making.get();
      client = made;
    }
    return made;
  }

  /** Its threads end by themselves, and keep no process alive. */
  private static ExecutorService hands() {
    ThreadPoolExecutor hands =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            PublicPictures::thread);
    hands.allowCoreThreadTimeOut(true);
    return hands;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mailtrail-pictures");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public List<RemotePicture> fetch(List<String> addresses) {
    int many = Math.min(MOST, addresses.size());
    List<RemotePicture> came = new ArrayList<>(round(addresses.subList(0, many)));
    came.addAll(Collections.nCopies(addresses.size() - many, new Missed(Why.TOO_MANY)));
    return List.copyOf(came);
  }

  private List<RemotePicture> round(List<String> addresses) {
    Round round = new Round(client());
    List<Callable<RemotePicture>> work = new ArrayList<>();
    addresses.forEach(one -> work.add(() -> round.fetch(one)));
    try {
      return hands.invokeAll(work, deadline.toMillis(), TimeUnit.MILLISECONDS).stream()
          .map(PublicPictures::told)
          .toList();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Collections.nCopies(addresses.size(), new Missed(Why.TOO_SLOW));
    } finally {
      round.end();
    }
  }

  /** Called of what is done or was broken off. */
  private static RemotePicture told(Future<RemotePicture> one) {
    try {
      return one.get();
    } catch (CancellationException late) {
      return new Missed(Why.TOO_SLOW);
    } catch (ExecutionException broken) { // by an answer that the client was not made for
      return new Missed(Why.NOT_REACHED);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return new Missed(Why.TOO_SLOW);
    }
  }
}
