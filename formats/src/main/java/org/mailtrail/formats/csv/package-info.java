/** Tables that people hand in, read row by row; {@link org.mailtrail.formats.csv.Csv} first. */
@NullMarked
package org.mailtrail.formats.csv;

import org.jspecify.annotations.NullMarked;
