package org.mailtrail.benchmark.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundTest {
  @Test
  void where_the_exchange_does_not_start_neither_database_nor_folder_is_left_behind()
      throws Exception {
    Postgres postgres = new Postgres();
    int port = postgres.port();
    List<Path> folders = new ArrayList<>();

    assertThatThrownBy(
            () ->
                Ground.start(
                    postgres,
                    folder -> {
                      folders.add(folder);
                      throw new IOException("by order");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("by order");

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
    assertThat(folders.get(0)).doesNotExist();
  }
}
