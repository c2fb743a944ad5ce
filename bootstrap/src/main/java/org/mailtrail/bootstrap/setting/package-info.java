/**
 * What can be set, list by list; the front door is {@link
 * org.mailtrail.bootstrap.setting.Settings}.
 */
@NullMarked
package org.mailtrail.bootstrap.setting;

import org.jspecify.annotations.NullMarked;
