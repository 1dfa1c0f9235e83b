package org.televisit.benchmark;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the product's own services together as the container would: by their annotations, settings at their defaults. */
final class Assembly {

    private final EntityManager em;
    private final Consumer<Object> events;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Assembly(EntityManager em, Consumer<Object> events) {
        this.em = em;
        this.events = events;
    }

    /** What is to be used wherever this type is asked for. */
    <T> Assembly with(Class<T> type, T one) {
        made.put(type, one);
        return this;
    }

    <T> T make(Class<T> type) {
        Object known = made.get(type);
        if (known != null) {
            return type.cast(known);
        }
        try {
            T one = type.cast(construct(type));
            made.put(type, one);
            for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    fill(one, field);
                }
            }
            return one;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }

    private Object construct(Class<?> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                constructor.setAccessible(true);
                return constructor.newInstance(
                        Stream.of(constructor.getParameters()).map(this::argument).toArray());
            }
        }
        Constructor<?> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }

    private Object argument(Parameter parameter) {
        return value(parameter, parameter.getType());
    }

    private void fill(Object one, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.set(one, em);
        } else if (field.isAnnotationPresent(Inject.class)) {
            field.set(one, value(field, field.getType()));
        }
    }

    private Object value(AnnotatedElement place, Class<?> type) {
        ConfigProperty setting = place.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return setting(type, setting.defaultValue());
        }
        if (type == Config.class) {
            return nothingSet();
        }
        return type == Event.class ? event() : make(type);
    }

    private static Object setting(Class<?> type, String text) {
        boolean none = text.equals(ConfigProperty.UNCONFIGURED_VALUE);
        if (type == Optional.class) {
            return none ? Optional.empty() : Optional.of(text);
        }
        if (type == Duration.class) {
            return Duration.parse(text);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        return type == int.class ? (Object) Integer.parseInt(text) : none ? "" : text;
    }

    private Object nothingSet() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.empty();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object event() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("fire")) {
                        events.accept(arguments[0]);
                    }
                    return null;
                });
    }
}
