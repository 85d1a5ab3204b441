package io.closeloop.lead;

import io.closeloop.base.Fields;
import io.closeloop.base.Normalised;
import java.util.List;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.DomainValidator.Item;
import org.apache.commons.validator.routines.EmailValidator;
import org.springframework.stereotype.Component;

/**
 * Reads the person behind a lead. A phone or an e-mail address is needed. A phone number that nobody can dial is kept as
 * sent where there is an e-mail address to write to, and refused where it would be the only way to the person.
 */
@Component
class ContactReader {

    /** Domains reserved for examples and tests (RFC 2606) are as good as any other. */
    private static final String[] RESERVED_DOMAINS = {"invalid", "example", "test"};

    private final EmailValidator emailValidator = new EmailValidator(
            false,
            false,
            DomainValidator.getInstance(false, List.of(new Item(ArrayType.GENERIC_PLUS, RESERVED_DOMAINS))));
    private final LeadProperties properties;

    ContactReader(LeadProperties properties) {
        this.properties = properties;
    }

    Contact read(Fields fields) {
        String email = email(fields);
        String phone = fields.text("phone", 50);
        String phoneKey = Normalised.phone(phone, properties.phoneCountry());
        if (phone == null && !fields.isGiven("email")) {
            fields.refuse("phone", "is missing, and so is the e-mail address: one of them is needed", null);
        } else if (phone != null && phoneKey == null && email == null) {
            fields.refuse("phone", "is no phone number that can be dialled, and there is no email instead", phone);
        }
        return new Contact(
                fields.requiredText("contactName", 200),
                fields.text("position", 200),
                phone,
                phoneKey,
                email,
                Normalised.email(email));
    }

    private String email(Fields fields) {
        String email = fields.text("email", 254);
        return email == null || emailValidator.isValid(email.strip())
                ? email
                : fields.refuse("email", "must be an e-mail address such as ann@example.com", email);
    }
}
