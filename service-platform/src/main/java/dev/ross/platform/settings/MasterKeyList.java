package dev.ross.platform.settings;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Validates that a text contains master keys: each 32 bytes in base64, none twice, separated by commas. */
@Documented
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MasterKeyListValidator.class)
public @interface MasterKeyList {
    String message() default "must be 32 bytes in base64, or several such keys, separated by commas";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
