package org.televisit.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;

/**
 * Tells those who can't see a field that it has to be filled in, that what it holds was refused, and where the reason
 * stands (WCAG 2.2, 3.3.1 and 4.1.2): the plain fields of Faces know it, and don't write it.
 */
public class FieldMarks implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIInput field = (UIInput) event.getSource();
        Map<String, Object> attributes = field.getPassThroughAttributes(true);
        mark(attributes, "aria-required", field.isRequired() ? "true" : null);
        mark(attributes, "aria-invalid", field.isValid() ? null : "true");
        mark(attributes, "aria-describedby", field.isValid() ? null : messageOf(event.getFacesContext(), field));
    }

    private static void mark(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    private static String messageOf(FacesContext context, UIInput field) {
        return field.getParent().getChildren().stream()
                .filter(each ->
                        each instanceof UIMessage message && field.getId().equals(message.getFor()))
                .map((UIComponent message) -> message.getClientId(context))
                .findFirst()
                .orElse(null);
    }
}
