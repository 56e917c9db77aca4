package dev.ross.command.web;

import static dev.ross.command.web.RouteSamples.day;

import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Samples of the routes of guests: their account, and waitlists. */
record GuestRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    void add() {
        samples.add(
                "PUT /me/profile",
                () -> new RouteSample(
                        "/me/profile",
                        restaurant.guest(),
                        samples.example("customerUpdateProfile"),
                        "{\"name\": \"B\"}"));
        samples.add(
                "PUT /me/preferences",
                () -> new RouteSample(
                        "/me/preferences",
                        restaurant.guest(),
                        samples.example("customerUpdatePreferences"),
                        "{\"channels\": [], \"consent\": []}"));
        samples.add("POST /unsubscribe/{code}", () -> {
            var who = RouteSamples.name("u");
            var guest = restaurant.service().issuer.guest(who);
            restaurant
                    .service()
                    .call("PUT", "/me/preferences")
                    .as(guest)
                    .with("{\"channels\": [], \"consent\": [\"FEEDBACK\"]}")
                    .send()
                    .expect(204);
            return RouteSample.bare(restaurant.consentLinkOf(who), guest);
        });
        samples.add(
                "POST /me/push-subscriptions",
                () -> new RouteSample(
                        "/me/push-subscriptions",
                        restaurant.guest(),
                        subscription(RouteSamples.name("device")),
                        subscription(RouteSamples.name("device"))));
        samples.add("DELETE /me/push-subscriptions/{subscription}", () -> {
            var guest = restaurant.guest();
            var device = restaurant
                    .service()
                    .post("/me/push-subscriptions")
                    .as(guest)
                    .with(subscription(RouteSamples.name("device")))
                    .send()
                    .id();
            return RouteSample.bare("/me/push-subscriptions/" + device, guest);
        });
        samples.add("POST /restaurants/{restaurant}/waitlist", () -> {
            var day = day();
            return new RouteSample(
                    restaurant.path("/waitlist"),
                    restaurant.guest(),
                    samples.example("waitlistJoin", "day", day),
                    wish(day.plusDays(1)));
        });
        samples.add("POST /waitlist/{wait}/leave", () -> {
            var guest = restaurant.guest();
            return RouteSample.bare("/waitlist/" + waiting(guest) + "/leave", guest);
        });
        samples.add("POST /waitlist/{wait}/accept", () -> {
            var guest = restaurant.guest();
            var wait = waiting(guest);
            restaurant
                    .service()
                    .context
                    .getBean(CommandBus.class)
                    .dispatch(GenericCommandMessage.asCommandMessage(
                            new OfferPlace(WaitId.of(wait).list())));
            return RouteSample.bare("/waitlist/" + wait + "/accept", guest);
        });
    }

    private String subscription(String device) {
        return samples.example("pushSubscribe", "code", device);
    }

    private String waiting(String guest) throws Exception {
        return restaurant
                .service()
                .post(restaurant.path("/waitlist"))
                .as(guest)
                .with(wish(day()))
                .send()
                .id();
    }

    private static String wish(LocalDate day) {
        return "{\"date\": \"%s\", \"from\": \"18:00\", \"to\": \"20:00\", \"partySize\": 2}".formatted(day);
    }
}
