/**
 * What settings are made of: the {@link org.mailtrail.bootstrap.configuration.text.SettingsText
 * lines} of a file, and the name that somebody meant.
 */
@NullMarked
package org.mailtrail.bootstrap.configuration.text;

import org.jspecify.annotations.NullMarked;
