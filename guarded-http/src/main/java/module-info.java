/** HTTP to servers whose addresses somebody else writes: what is connected to is judged. */
module org.mailtrail.guarded {
  requires kotlin.stdlib;
  requires static org.jspecify;
  requires transitive okhttp3;

  exports org.mailtrail.guarded;
}
