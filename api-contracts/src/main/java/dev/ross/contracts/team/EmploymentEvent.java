package dev.ross.contracts.team;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of a person's employment: at one restaurant at a time. The nesting is stored: it never changes. */
public sealed interface EmploymentEvent {
    StaffId staff();

    @Revision("1")
    record Engaged(StaffId staff, RestaurantId restaurant, Instant at) implements EmploymentEvent {}

    @Revision("1")
    record Disengaged(StaffId staff, RestaurantId restaurant, Instant at) implements EmploymentEvent {}
}
