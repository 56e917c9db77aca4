package dev.ross.command.platform.web.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text in a request that is a BCP 47 language tag. */
@Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
    String message() default "a language is written like sv or en-GB";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
