/**
 * Mail for tests, written as a person or a program would; {@link
 * org.mailtrail.testkit.letter.Letter} first.
 */
@NullMarked
package org.mailtrail.testkit.letter;

import org.jspecify.annotations.NullMarked;
