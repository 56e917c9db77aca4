package dev.ross.command.web;

import dev.ross.contracts.team.InvitationId;
import dev.ross.platform.codes.InvitationCodes;

/** Invites someone, accepts in their name, and logs them in. */
final class StaffHiring {
    private StaffHiring() {}

    static String hire(Service service, String restaurant, String manager, String name) throws Exception {
        var invitation = service.post("/restaurants/" + restaurant + "/staff-invitations")
                .as(manager)
                .with("{\"email\": \"%s@example.org\", \"role\": \"STAFF\"}".formatted(name))
                .send()
                .id();
        var code = service.context.getBean(InvitationCodes.class).codeFor(InvitationId.of(invitation));
        service.post("/staff-invitations/accept")
                .as(service.issuer.newcomer(name))
                .with("{\"code\": \"%s\"}".formatted(code))
                .send()
                .expect(204);
        return service.issuer.worker(name, restaurant, "STAFF");
    }
}
