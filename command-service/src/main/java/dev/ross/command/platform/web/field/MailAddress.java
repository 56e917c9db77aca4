package dev.ross.command.platform.web.field;

import dev.ross.contracts.notification.MailAddresses;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text in a request that is a mail address. */
@Pattern(regexp = MailAddresses.FORM)
@Size(max = MailAddresses.MOST_CHARACTERS)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {
    String message() default "a mail address is written like ada@example.org, without accents, quotes or brackets";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
