/**
 * What people are told, so that other languages can say it; {@link
 * org.mailtrail.application.phrase.Phrase} first.
 */
@NullMarked
package org.mailtrail.application.phrase;

import org.jspecify.annotations.NullMarked;
