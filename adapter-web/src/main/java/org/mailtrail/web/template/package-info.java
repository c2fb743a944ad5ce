/**
 * What entries are filled with besides the message; {@link
 * org.mailtrail.web.template.TemplatePages} first.
 */
@NullMarked
package org.mailtrail.web.template;

import org.jspecify.annotations.NullMarked;
