package dev.ross.query.seating.calendar;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The organizer of calendar entries.
 *
 * @param from Sender of mails, the same as in saga-service: calendar entries name it as their organizer.
 */
@Validated
@ConfigurationProperties("ross.mail")
record OrganizerProperties(
        @DefaultValue("ROSS <no-reply@localhost>") @NotBlank String from) {}
