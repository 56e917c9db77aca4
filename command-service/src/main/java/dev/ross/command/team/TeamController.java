package dev.ross.command.team;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MailAddress;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamCommand.AcceptInvitation;
import dev.ross.contracts.team.TeamCommand.ChangeStaffRole;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamCommand.RemoveStaff;
import dev.ross.contracts.team.TeamCommand.RevokeInvitation;
import dev.ross.contracts.team.TeamRejection;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TeamController {
    private final CommandDispatcher commands;

    TeamController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Invites someone to the team by mail. */
    @PostMapping("/restaurants/{restaurant}/staff-invitations")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Created> invite(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody InviteRequest body,
            Actor actor,
            RequestContext context) {
        var invitation = context.id(local -> new InvitationId(restaurant, local));
        var email =
                Personal.of(Subject.staff("invited:" + invitation), body.email().toLowerCase(Locale.ROOT));
        return commands.create(
                new InviteStaff(restaurant, invitation, email, body.role(), actor.asStaff()),
                "/restaurants/" + restaurant + "/staff-invitations",
                actor,
                context);
    }

    /** Takes back an invitation. */
    @DeleteMapping("/restaurants/{restaurant}/staff-invitations/{invitation}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> revoke(
            @PathVariable RestaurantId restaurant,
            @PathVariable InvitationId invitation,
            Actor actor,
            RequestContext context) {
        RejectedException.require(invitation.restaurant().equals(restaurant), TeamRejection.INVITATION_UNKNOWN);
        return commands.send(new RevokeInvitation(restaurant, invitation), actor, context);
    }

    /**
     * Accepts an invitation. The code identifies the restaurant; it is valid only for the person with the address it
     * was mailed to.
     */
    @PostMapping("/staff-invitations/accept")
    @AllowedFor(CallerKind.STAFF_APP)
    ResponseEntity<Void> accept(@Valid @RequestBody AcceptRequest body, Actor actor, RequestContext context) {
        RejectedException.require(
                actor.details().emailVerified() && actor.details().email() != null, TeamRejection.EMAIL_NOT_VERIFIED);
        var invitation = invitationOf(body.code());
        var contact = new StaffContact(
                actor.details().name() == null ? "" : actor.details().name(),
                String.valueOf(actor.details().email()));
        return commands.send(
                new AcceptInvitation(
                        invitation.restaurant(),
                        invitation,
                        InvitationCodes.hash(body.code()),
                        actor.asStaff(),
                        Personal.of(Subject.staff(actor.requireSubject()), contact)),
                actor,
                context);
    }

    /** Changes the role of a member of the team. */
    @PutMapping("/restaurants/{restaurant}/staff/{staff}/role")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> changeRole(
            @PathVariable RestaurantId restaurant,
            @PathVariable StaffId staff,
            @Valid @RequestBody RoleRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new ChangeStaffRole(restaurant, staff, body.role()), actor, context);
    }

    /** Removes a member of the team. */
    @DeleteMapping("/restaurants/{restaurant}/staff/{staff}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> remove(
            @PathVariable RestaurantId restaurant, @PathVariable StaffId staff, Actor actor, RequestContext context) {
        return commands.send(new RemoveStaff(restaurant, staff), actor, context);
    }

    private static InvitationId invitationOf(String code) {
        try {
            return InvitationCodes.invitationOf(code);
        } catch (IllegalArgumentException notACode) {
            throw new RejectedException(TeamRejection.INVITATION_UNKNOWN);
        }
    }

    record InviteRequest(
            @NotBlank @MailAddress String email, @NotNull RestaurantRole role) {}

    record AcceptRequest(@NotBlank @Size(max = 300) String code) {}

    record RoleRequest(@NotNull RestaurantRole role) {}
}
