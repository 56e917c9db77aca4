package dev.ross.command.web;

import static dev.ross.command.web.RouteSamples.name;

import dev.ross.contracts.team.InvitationId;
import dev.ross.platform.codes.InvitationCodes;

/** Samples of the routes of a team. */
record TeamRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    void add() {
        samples.addOfRestaurant("POST", "/staff-invitations", samples.example("teamInvite"), invitation("b"));
        samples.add(
                "DELETE /restaurants/{restaurant}/staff-invitations/{invitation}",
                () -> RouteSample.bare(
                        restaurant.path("/staff-invitations/" + invited(restaurant, name("i"))), restaurant.manager()));
        samples.add("POST /staff-invitations/accept", () -> {
            var who = name("h");
            var elsewhere = SampleRestaurant.open(restaurant.service());
            return new RouteSample(
                    "/staff-invitations/accept",
                    restaurant.service().issuer.newcomer(who),
                    samples.example("teamAccept", "code", codeOf(invited(restaurant, who))),
                    "{\"code\": \"%s\"}".formatted(codeOf(invited(elsewhere, who))));
        });
        samples.add(
                "PUT /restaurants/{restaurant}/staff/{staff}/role",
                () -> new RouteSample(
                        restaurant.path("/staff/" + restaurant.hired() + "/role"),
                        restaurant.manager(),
                        samples.example("teamChangeRole"),
                        "{\"role\": \"STAFF\"}"));
        samples.add(
                "DELETE /restaurants/{restaurant}/staff/{staff}",
                () -> RouteSample.bare(restaurant.path("/staff/" + restaurant.hired()), restaurant.manager()));
    }

    private static String invited(SampleRestaurant where, String who) throws Exception {
        return where.create(where.path("/staff-invitations"), invitation(who));
    }

    private static String invitation(String who) {
        return "{\"email\": \"%s@example.org\", \"role\": \"STAFF\"}".formatted(who);
    }

    private String codeOf(String invitation) {
        return restaurant.service().context.getBean(InvitationCodes.class).codeFor(InvitationId.of(invitation));
    }
}
