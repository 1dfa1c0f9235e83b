package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.televisit.application.security.Roles;
import org.televisit.domain.notification.ReachRepository;

/** The browsers that pushes go to, in transactions of the container's. */
@Singleton
@Lock(LockType.READ)
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeviceLedger implements PushDevices {

    @Inject
    private ReachRepository reach;

    @Inject
    private PushSettings settings;

    @Override
    public List<Device> of(String subject, String messageKey) {
        return reach.devicesOf(subject).stream()
                // the settings may have changed since it was let in
                .filter(device -> settings.hosts().allow(device.endpoint()))
                .map(device -> new Device(device.id(), URI.create(device.endpoint()), device.knows(messageKey)))
                .toList();
    }

    @Override
    public void telling(long device, String messageKey, Instant now) {
        reach.device(device).ifPresent(known -> known.telling(messageKey, now));
    }

    @Override
    public void told(long device, String messageKey) {
        reach.device(device).ifPresent(known -> known.told(messageKey));
    }

    @Override
    public void gone(long device) {
        reach.device(device).ifPresent(reach::remove);
    }
}
