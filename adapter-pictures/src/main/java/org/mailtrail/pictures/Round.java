package org.mailtrail.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.mailtrail.application.port.pictures.PictureType;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Fetched;
import org.mailtrail.application.port.pictures.RemotePicture.Missed;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.guarded.ClosedBorder;

/** The pictures of one message: what they may take together, and what is still on its way. */
final class Round {
  private static final int MOST_REDIRECTS = 3;

  private final OkHttpClient client;
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final AtomicLong left = new AtomicLong(RemotePictures.LARGEST_SUM);
  private volatile boolean isOver;

  Round(OkHttpClient client) {
    this.client = client;
  }

  /** Whatever is still on its way is broken off, and nothing begins any more. */
  void end() {
    isOver = true;
    calls.forEach(Call::cancel);
  }

  /** One picture, over redirects. */
  RemotePicture fetch(String written) {
    try {
      return followed(written);
    } catch (ClosedBorder closed) {
      return new Missed(Why.ADDRESS_NOT_ALLOWED);
    } catch (InterruptedIOException late) {
      return new Missed(Why.TOO_SLOW);
    } catch (IOException broken) { // what it says may hold the address
      return new Missed(Why.NOT_REACHED);
    }
  }

  private RemotePicture followed(String written) throws IOException {
    Optional<WebAddress> at = WebAddress.of(written);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (at.isEmpty()) {
        return new Missed(Why.ADDRESS_NOT_ALLOWED);
      }
      Step step = step(at.get());
      if (step.came().isPresent()) {
        return step.came().get();
      }
      at = step.next();
    }
    return new Missed(Why.NOT_REACHED);
  }

  /**
   * One answer.
   *
   * @param came the end, if it is one
   * @param next else where it leads
   */
  private record Step(Optional<RemotePicture> came, Optional<WebAddress> next) {}

  private Step step(WebAddress at) throws IOException {
    Call call = client.newCall(Client.request(at));
    calls.add(call);
    if (isOver) {
      call.cancel();
    }
    try (Response answer = call.execute()) {
      if (answer.isRedirect()) {
        return new Step(Optional.empty(), at.leadingTo(answer.header("Location", "")));
      }
      return new Step(Optional.of(picture(answer.body())), Optional.empty());
    } finally {
      calls.remove(call);
    }
  }

  /** What is no picture is read no further than shows that. */
  private RemotePicture picture(ResponseBody body) throws IOException {
    if (body.contentLength() > RemotePictures.LARGEST) {
      return new Missed(Why.TOO_LARGE);
    }
    InputStream content = body.byteStream();
    byte[] begin = content.readNBytes(PictureType.BEGIN);
    Optional<PictureType> type = PictureType.of(begin);
    return type.isEmpty() ? new Missed(Why.NO_PICTURE) : judged(type.get(), whole(begin, content));
  }

  private static byte[] whole(byte[] begin, InputStream content) throws IOException {
    byte[] rest = content.readNBytes(RemotePictures.LARGEST + 1 - begin.length);
    byte[] whole = Arrays.copyOf(begin, begin.length + rest.length);
    System.arraycopy(rest, 0, whole, begin.length, rest.length);
    return whole;
  }

  private RemotePicture judged(PictureType type, byte[] bytes) {
    Optional<Dots> dots = Dots.of(type, bytes);
    if (dots.isEmpty()) {
      return new Missed(Why.NO_PICTURE);
    }
    boolean isSmall = bytes.length <= RemotePictures.LARGEST && dots.get().areFew();
    return isSmall && hasRoom(bytes.length) ? new Fetched(type, bytes) : new Missed(Why.TOO_LARGE);
  }

  private boolean hasRoom(int bytes) {
    boolean has = left.addAndGet(-bytes) >= 0;
    if (!has) {
      left.addAndGet(bytes);
    }
    return has;
  }
}
