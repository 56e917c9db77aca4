package dev.ross.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of an address that is mailed to people: mail programs and newsletters append parameters of their own,
 * such as {@code utm_source}. Those that the handler does not declare are ignored.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoreForeignParameters {}
