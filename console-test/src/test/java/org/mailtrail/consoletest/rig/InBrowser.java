package org.mailtrail.consoletest.rig;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that get a {@link Chromium} and a {@link PlayedDemo}, each one for a whole process. */
@ExtendWith(BrowserRig.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InBrowser {}
