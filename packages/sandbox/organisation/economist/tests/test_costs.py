import unittest

from economist.costs import add_up


class AddUp(unittest.TestCase):
    def test_amounts_are_added_exactly_and_the_dearest_comes_first(self):
        rows = [
            {"ServiceName": "S3", "EffectiveCost": "0.1", "BillingCurrency": "USD"},
            {"ServiceName": "S3", "EffectiveCost": "0.2", "BillingCurrency": "USD"},
            {"ServiceName": "RDS", "EffectiveCost": "4.7E1", "BillingCurrency": "USD"},
        ]
        self.assertEqual(
            add_up(rows, "ServiceName")["items"],
            [
                {"name": "RDS", "currency": "USD", "effectiveCost": "47"},
                {"name": "S3", "currency": "USD", "effectiveCost": "0.3"},
            ],
        )

    def test_currencies_are_never_mixed(self):
        rows = [
            {"ServiceName": "S3", "EffectiveCost": "1", "BillingCurrency": "USD"},
            {"ServiceName": "S3", "EffectiveCost": "1", "BillingCurrency": "EUR"},
        ]
        self.assertEqual(len(add_up(rows, "ServiceName")["items"]), 2)

    def test_a_row_without_an_amount_is_counted(self):
        rows = [{"ServiceName": "S3", "EffectiveCost": "NULL"}]
        self.assertEqual(add_up(rows, "ServiceName"), {"items": [], "rejectedRows": 1})


if __name__ == "__main__":
    unittest.main()
