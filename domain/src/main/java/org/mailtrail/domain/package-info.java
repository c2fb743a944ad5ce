/** The words and rules of e-mail logging: pure values, no input or output. */
@NullMarked
package org.mailtrail.domain;

import org.jspecify.annotations.NullMarked;
