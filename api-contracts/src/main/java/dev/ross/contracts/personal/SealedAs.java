package dev.ross.contracts.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a {@link Personal} stood when it was first stored, as {@code <binary class name>#<property>}, to be written on it
 * when its class or property is renamed: envelopes are bound to their place and nobody can seal the old ones again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface SealedAs {
    String value();
}
