/**
 * Pictures from elsewhere, shown when somebody asks for them; {@link
 * org.mailtrail.application.pictures.FetchPictures} first.
 */
@NullMarked
package org.mailtrail.application.pictures;

import org.jspecify.annotations.NullMarked;
