/**
 * The contract of pictures from elsewhere and its fake; {@link
 * org.mailtrail.testkit.pictures.RemotePicturesContract} first.
 */
@NullMarked
package org.mailtrail.testkit.pictures;

import org.jspecify.annotations.NullMarked;
