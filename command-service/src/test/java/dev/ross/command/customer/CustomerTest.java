package dev.ross.command.customer;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private final Some some = new Some();

    @Test
    void updatesTheirProfileAndOnlyWhenItChanges() {
        var profile = Personal.of(
                Subject.guest(some.guest.toString()), new CustomerProfile("Gösta", "+46701234567", "sv", "no nuts"));
        new House()
                .when(new UpdateProfile(some.guest, profile))
                .expect(new CustomerProfileUpdated(some.guest, profile, House.NOW))
                .when(new UpdateProfile(some.guest, profile))
                .expectNothing();
    }
}
