package dev.ross.command.platform.web.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text in a request that is an E.164 telephone number. */
@Pattern(regexp = "\\+[1-9][0-9]{5,14}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PhoneNumber {
    String message() default "a phone number is written with its country, like +46701234567";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
