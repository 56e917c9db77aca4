package dev.ross.contracts.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The original place of a {@link Personal}, as {@code <binary class name>#<property>}, to be declared on it when its
 * class or property is renamed: stored envelopes are bound to that place and cannot be encrypted again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface SealedAs {
    String value();
}
