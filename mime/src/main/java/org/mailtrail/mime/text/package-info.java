/**
 * Text from bytes and encoded words; the front door is {@link
 * org.mailtrail.mime.text.EncodedWords}.
 */
@NullMarked
package org.mailtrail.mime.text;

import org.jspecify.annotations.NullMarked;
