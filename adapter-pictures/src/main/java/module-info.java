/** Fetches pictures that mail only points at, without telling who looks. */
module org.mailtrail.pictures {
  requires kotlin.stdlib;
  requires okhttp3;
  requires org.mailtrail.guarded;
  requires static org.jspecify;
  requires transitive org.mailtrail.application;

  exports org.mailtrail.pictures;
}
